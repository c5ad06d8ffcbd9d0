namespace Ecommerce.Contracts.Settings;

/// <summary>When the money of an authorized payment is taken.</summary>
[GenerateSerializer, Alias("settings.CaptureMoment")]
public enum CaptureMoment
{
    /// <summary>As soon as the order is confirmed.</summary>
    Confirmation,

    /// <summary>When the first of its goods leave the house: all of it at once. Until then it is only authorized.</summary>
    Shipment,
}
