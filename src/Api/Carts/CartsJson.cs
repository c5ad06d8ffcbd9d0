using System.Text.Json.Serialization;

namespace Ecommerce.Api.Carts;

/// <summary>The bodies of the cart area.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(NewCart))]
[JsonSerializable(typeof(CartPatch))]
[JsonSerializable(typeof(NewLine))]
[JsonSerializable(typeof(LineQuantity))]
[JsonSerializable(typeof(ContactBody))]
[JsonSerializable(typeof(AddressBody))]
[JsonSerializable(typeof(ShippingChoice))]
[JsonSerializable(typeof(MergeBody))]
[JsonSerializable(typeof(CartBody))]
[JsonSerializable(typeof(IReadOnlyList<ShippingOptionBody>))]
public sealed partial class CartsJson : JsonSerializerContext;
