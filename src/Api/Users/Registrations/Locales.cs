namespace Ecommerce.Api.Users.Registrations;

/// <summary>Languages that the shop speaks.</summary>
internal static class Locales
{
    public const string Default = "en";

    public static bool IsKnown(string? locale) => locale is null or "en" or "ko";
}
