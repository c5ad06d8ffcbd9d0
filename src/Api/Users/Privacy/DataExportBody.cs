using Ecommerce.Api.Carts;
using Ecommerce.Api.Orders;
using Ecommerce.Api.Users.Profile;
using Ecommerce.Api.Users.Sessions;

namespace Ecommerce.Api.Users.Privacy;

/// <summary>Everything that the shop keeps of a person under the account.</summary>
internal sealed record DataExportBody
{
    /// <summary>When this was read.</summary>
    public required DateTimeOffset ExportedAt { get; init; }

    /// <summary>The account.</summary>
    public required ProfileBody Profile { get; init; }

    /// <summary>The addresses.</summary>
    public required IReadOnlyList<AddressAnswer> Addresses { get; init; }

    /// <summary>Where somebody is signed in.</summary>
    public required IReadOnlyList<SessionBody> Sessions { get; init; }

    /// <summary>Every cart.</summary>
    public required IReadOnlyList<CartBody> Carts { get; init; }

    /// <summary>Every order, newest first.</summary>
    public required IReadOnlyList<OrderBody> Orders { get; init; }

    /// <summary>Without its members: they are personal.</summary>
    public override string ToString() => nameof(DataExportBody);
}
