namespace Ecommerce.Tests.Cluster.Api;

/// <summary>Names that nobody had before, of letters only: among the digits of a random id, a card number turns up now and then, which the shop refuses.</summary>
internal static class FreshName
{
    public static string After(string prefix) =>
        prefix + string.Concat(Guid.NewGuid().ToByteArray().Take(10).SelectMany(part => new[] { (char)('a' + (part & 15)), (char)('a' + (part >> 4)) }));
}
