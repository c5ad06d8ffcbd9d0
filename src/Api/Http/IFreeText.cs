namespace Ecommerce.Api.Http;

/// <summary>A body with members in which people write what they like, or with a means of payment: <c>.RefuseCardNumbers()</c> reads them.</summary>
public interface IFreeText
{
    /// <summary>JSON pointer and text of each such member.</summary>
    IEnumerable<(string Pointer, string? Text)> FreeTexts();
}
