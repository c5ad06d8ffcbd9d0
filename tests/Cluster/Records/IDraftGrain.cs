namespace Ecommerce.Tests.Cluster.Records;

/// <summary>A grain with ordinary Orleans state.</summary>
[Alias("test.IDraftGrain")]
public interface IDraftGrain : IGrainWithStringKey
{
    [Alias("Read")]
    Task<(string? Text, bool Exists)> ReadAsync();

    [Alias("Write")]
    Task WriteAsync(string text);

    [Alias("Clear")]
    Task ClearAsync();
}
