namespace Ecommerce.Api.Users.Tokens;

/// <summary>For which surface an access token is.</summary>
internal static class Audiences
{
    /// <summary>The shop: carries no permission, whoever it is.</summary>
    public const string Store = "store";

    /// <summary>The back office: carries the permissions of staff. It opens the shop, too.</summary>
    public const string Admin = "admin";
}
