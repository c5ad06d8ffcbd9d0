namespace Ecommerce.Tests.Cluster.Connections;

/// <summary>Says where it is.</summary>
[Alias("tests.connections.IEchoGrain")]
public interface IEchoGrain : IGrainWithStringKey
{
    [Alias("Where")]
    Task<string> WhereAsync();

    /// <summary>Has another grain say it, which may be elsewhere.</summary>
    [Alias("Ask")]
    Task<string> AskAsync(string other);
}
