namespace Ecommerce.Tests.Integration.Queries;

internal static class Texts
{
    /// <summary>Texts that arrive from outside and that no store of records can hold.</summary>
    public static readonly string[] NoRecordHolds = ["lamp\0", "\0", "lamp\uD83D", "\uDE00lamp"];
}
