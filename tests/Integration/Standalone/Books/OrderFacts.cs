using System.Text.Json.Nodes;

namespace Ecommerce.Tests.Integration.Standalone.Books;

/// <summary>Counts over the state of an order.</summary>
internal static class OrderFacts
{
    public static string Status(this JsonNode order) => (string)order["status"]!;

    public static long Amount(this JsonNode node, string member) => (long)node[member]!["amount"]!;

    public static IEnumerable<JsonNode> Items(this JsonNode node, string member) => (node[member]?.AsArray() ?? []).Select(item => item!);

    public static IEnumerable<(string Sku, long Units)> Lines(this JsonNode order) =>
        order["quote"]!.Items("lines").Select(line => ((string)line["sku"]!, (long)line["quantity"]!));

    /// <summary>Units that left by the parcels of the order.</summary>
    public static long Shipped(this JsonNode order, string sku) => order.Items("fulfilments")
        .SelectMany(parcel => parcel.Items("lines")).Where(line => (string?)line["sku"] == sku).Sum(line => (long)line["quantity"]!);

    /// <summary>Units that came back by its returns, good or damaged.</summary>
    public static long Returned(this JsonNode order, string sku) => order.Items("returns")
        .SelectMany(back => back.Items("lines")).Where(line => (string?)line["sku"] == sku).Sum(line => ((long?)line["good"] ?? 0) + ((long?)line["damaged"] ?? 0));

    /// <summary>Whether somebody paid for it, though it may have been given back since.</summary>
    public static bool WasPaid(this JsonNode order) => order.Items("attempts").Any(attempt => (string?)attempt["status"] == "succeeded");

    public static string PaymentOf(string order) => order.Replace("ord_", "pay_", StringComparison.Ordinal);
}
