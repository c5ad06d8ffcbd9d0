namespace Ecommerce.Contracts;

/// <summary>One row of the table of problems: a stable code, its HTTP status and a title that never carries data.</summary>
public sealed record ProblemCode(string Code, int Status, string Title);
