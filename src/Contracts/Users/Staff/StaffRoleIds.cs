using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Ecommerce.Contracts.Users.Staff;

/// <summary>Ids of roles. The built-in ones cannot be changed; what they may do is said by the API that enforces it.</summary>
public static partial class StaffRoleIds
{
    /// <summary>Owner (administrator): everything. At least one person always has this role.</summary>
    public const string Owner = "owner";

    /// <summary>Customer support.</summary>
    public const string Support = "support";

    /// <summary>Warehouse.</summary>
    public const string Warehouse = "warehouse";

    /// <summary>Catalogue manager.</summary>
    public const string Catalogue = "catalogue";

    /// <summary>All that no shop has to make.</summary>
    public static readonly FrozenSet<string> BuiltIn = FrozenSet.Create(StringComparer.Ordinal, Owner, Support, Warehouse, Catalogue);

    /// <summary>Whether a text can be the id of a role: 2 to 40 small letters, digits and hyphens, beginning with a letter.</summary>
    public static bool IsValid(string? text) => text is not null && Shape().IsMatch(text);

    [GeneratedRegex(@"^[a-z][a-z0-9-]{1,39}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
