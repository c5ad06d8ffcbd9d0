using System.Text.Json;
using Ecommerce.Contracts.Settings;
using Ecommerce.Grains.Orders;
using Ecommerce.Grains.Settings;
using Xunit;

namespace Ecommerce.Tests.Unit.Orders;

/// <summary>Orders and settings that were stored before there were refunds, parcels and returns.</summary>
public sealed class OldOrderTests
{
    private const string Stored = """
        {"status":"confirmed","paymentStatus":"captured","quote":{"lines":[],"subtotal":{"amount":1,"currency":"KRW"},
        "discountTotal":{"amount":0,"currency":"KRW"},"shippingTotal":{"amount":0,"currency":"KRW"},"taxTotal":{"amount":0,"currency":"KRW"},
        "total":{"amount":1,"currency":"KRW"},"taxLines":[],"taxIncluded":true,"shippingOptions":[]},"attempts":[]}
        """;

    [Fact]
    public void Order_WithoutRefundsAndParcels_HasNoneAndCanBeWrittenAgain()
    {
        var order = JsonSerializer.Deserialize(Stored, OrderJson.Default.OrderState)!;

        Assert.Empty(order.Refunds);
        Assert.Empty(order.Fulfilments);
        Assert.Empty(order.Returns);
        Assert.Equal(14, order.Quote.ReturnDays);
        Assert.Contains("\"refunds\":[]", JsonSerializer.Serialize(order, OrderJson.Default.OrderState), StringComparison.Ordinal);
    }

    [Fact]
    public void Order_FromBeforeTheSetting_IsTakenAtItsConfirmation() =>
        Assert.True(JsonSerializer.Deserialize(Stored, OrderJson.Default.OrderState)!.IsCaptureDue);

    [Fact]
    public void Settings_FromBeforeTheSetting_TakeMoneyAtConfirmation()
    {
        var text = JsonSerializer.Serialize(new SettingsState { Chosen = NewShop.Settings }, SettingsJson.Default.SettingsState);
        var old = text.Replace("\"capture\":\"confirmation\",", "", StringComparison.Ordinal).Replace(",\"capture\":\"confirmation\"", "", StringComparison.Ordinal);

        Assert.DoesNotContain("capture", old, StringComparison.Ordinal);
        Assert.Equal(CaptureMoment.Confirmation, JsonSerializer.Deserialize(old, SettingsJson.Default.SettingsState)!.Chosen!.Capture);
    }
}
