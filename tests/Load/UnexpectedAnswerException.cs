namespace Ecommerce.Tests.Load;

/// <summary>The shop answered something else than what the scenario needs; the message is what such answers are counted by.</summary>
internal sealed class UnexpectedAnswerException(string answer) : Exception(answer);
