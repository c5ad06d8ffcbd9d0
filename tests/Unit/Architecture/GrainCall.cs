namespace Ecommerce.Tests.Unit.Architecture;

/// <summary>A place in the code of a grain, or of a service it uses, where another grain is called and awaited.</summary>
/// <param name="Caller">Name of the grain class whose turn waits.</param>
/// <param name="Target">Full name of the called interface.</param>
/// <param name="Method">Name of the called method.</param>
/// <param name="Place">The method that contains the call.</param>
internal sealed record GrainCall(string Caller, string Target, string Method, string Place);
