namespace Ecommerce.Contracts.Settings;

/// <summary>When the money of an authorized payment is taken.</summary>
[GenerateSerializer, Alias("settings.CaptureMoment")]
public enum CaptureMoment
{
    /// <summary>As soon as the order is confirmed.</summary>
    Confirmation,

    /// <summary>When goods are shipped, for what is shipped.</summary>
    Shipment,
}
