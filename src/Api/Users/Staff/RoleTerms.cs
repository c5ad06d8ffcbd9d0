using System.Collections.Immutable;
using Ecommerce.Api.Http;

namespace Ecommerce.Api.Users.Staff;

/// <summary>What a custom role is.</summary>
internal sealed record RoleTerms
{
    /// <summary>How staff call it; 1 to 60 characters.</summary>
    public required string Name { get; init; }

    /// <summary>What it allows, e.g. `orders:read`; nothing that you may not do yourself.</summary>
    public required ImmutableArray<string> Permissions { get; init; }

    /// <summary>Adds what is wrong with it.</summary>
    public Validate Check(Validate check, string pointer)
    {
        check.Text($"{pointer}/name", Name, 1, 60).Count($"{pointer}/permissions", Permissions.Length, 1, Http.Permissions.All.Count);
        for (var i = 0; i < Permissions.Length; i++)
        {
            check.That(Http.Permissions.All.Contains(Permissions[i]), $"{pointer}/permissions/{i}", "unknown", "There is no such permission.");
        }

        return check;
    }
}
