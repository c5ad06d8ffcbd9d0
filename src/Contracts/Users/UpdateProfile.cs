namespace Ecommerce.Contracts.Users;

/// <summary>Changes a profile; what is <c>null</c> stays.</summary>
[GenerateSerializer, Immutable, Alias("users.UpdateProfile")]
public sealed record UpdateProfile
{
    /// <summary>Identity of the command, when the client gave one.</summary>
    [Id(0)]
    public Operation? Operation { get; init; }

    /// <summary>The revision that the editor saw (If-Match).</summary>
    [Id(1)]
    public required long ExpectedRevision { get; init; }

    /// <summary>New name.</summary>
    [Id(2)]
    public string? Name { get; init; }

    /// <summary>New language.</summary>
    [Id(3)]
    public string? Locale { get; init; }

    /// <summary>Without its members: they are personal.</summary>
    public override string ToString() => nameof(UpdateProfile);
}
