namespace Ecommerce.Tests.Cluster.Faults;

/// <summary>One HTTP request, to be sent as often as it takes.</summary>
public sealed record HttpCall(HttpMethod Method, string Path, string? Body, params (string Name, string Value)[] Headers);
