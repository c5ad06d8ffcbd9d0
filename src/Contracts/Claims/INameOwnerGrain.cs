using Orleans.Concurrency;

namespace Ecommerce.Contracts.Claims;

/// <summary>A grain that holds claimed names in its own record.</summary>
[Alias("claims.INameOwnerGrain")]
public interface INameOwnerGrain : IGrainWithStringKey
{
    /// <summary>Whether the committed record holds this name.</summary>
    [Alias("Holds"), AlwaysInterleave]
    ValueTask<bool> HoldsAsync(string space, string name);
}
