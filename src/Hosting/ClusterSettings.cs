namespace Ecommerce.Hosting;

/// <summary>Which cluster a process belongs to and which databases the cluster has. Silos and API processes must say the same.</summary>
public sealed record ClusterSettings
{
    /// <summary>What Npgsql is called by Orleans' ADO.NET packages.</summary>
    public const string Invariant = "Npgsql";

    /// <summary>Name of this group of silos, <c>Cluster:Id</c>. Two groups with different names never meet.</summary>
    public required string ClusterId { get; init; }

    /// <summary>Name of the shop, <c>Cluster:ServiceId</c>. Never changes.</summary>
    public required string ServiceId { get; init; }

    /// <summary>The database of the membership, <c>ConnectionStrings:Cluster</c>.</summary>
    public required string Membership { get; init; }

    /// <summary>The database of the records, <c>ConnectionStrings:Shop</c>.</summary>
    public required string Shop { get; init; }

    /// <summary>A hot standby of it that lists of staff may be read from, <c>ConnectionStrings:ShopReplica</c>; <c>null</c> when there is none.</summary>
    public required string? ShopReplica { get; init; }

    /// <summary>Reads them; faults are collected in the settings.</summary>
    public static ClusterSettings Read(Settings settings) => new()
    {
        ClusterId = settings.Required("Cluster:Id", "the name of this group of silos, such as production"),
        ServiceId = settings.Required("Cluster:ServiceId", "the name of the shop, which never changes"),
        Membership = settings.Database("Cluster", "the PostgreSQL database in which silos find each other"),
        Shop = settings.Database("Shop", "the PostgreSQL database of the records"),
        ShopReplica = settings.OptionalDatabase("ShopReplica"),
    };
}
