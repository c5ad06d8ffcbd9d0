using System.Collections.Frozen;
using System.Collections.Immutable;
using Ecommerce.Api.Http;
using Ecommerce.Contracts.Users.Staff;

namespace Ecommerce.Api.Users.Staff;

/// <summary>What the roles allow that no shop has to make. Whoever adds a permission decides here who has it besides the owner.</summary>
internal static class BuiltInRoles
{
    /// <summary>Permissions by role, in the order in which staff see the roles.</summary>
    public static readonly IReadOnlyList<(string Id, string Name, ImmutableArray<string> Permissions)> All =
    [
        (StaffRoleIds.Owner, "Owner", [.. Permissions.All]),
        (StaffRoleIds.Support, "Support", [Permissions.OrdersRead, Permissions.OrdersWrite, Permissions.PaymentsRead, Permissions.InventoryRead]),
        (StaffRoleIds.Warehouse, "Warehouse", [Permissions.InventoryRead, Permissions.InventoryWrite, Permissions.OrdersRead]),
        (StaffRoleIds.Catalogue, "Catalogue manager", [Permissions.CatalogWrite, Permissions.InventoryRead, Permissions.PromotionsWrite]),
    ];

    private static readonly FrozenDictionary<string, ImmutableArray<string>> ById = All.ToFrozenDictionary(role => role.Id, role => role.Permissions);

    /// <summary>What a built-in role allows; <c>null</c> of any other.</summary>
    public static ImmutableArray<string>? Find(string id) => ById.TryGetValue(id, out var permissions) ? permissions : null;

    /// <summary>What a person may do by all roles together, in ordinal order.</summary>
    public static ImmutableArray<string> PermissionsOf(StaffMember member) =>
    [
        .. member.Roles.SelectMany(role => Find(role) ?? []).Concat(member.CustomPermissions)
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ];
}
