namespace Ecommerce.Standalone.Pages;

/// <summary>The start page.</summary>
internal sealed class StartPage(int port)
{
    public string In(string locale) => $"{locale} {port}";
}
