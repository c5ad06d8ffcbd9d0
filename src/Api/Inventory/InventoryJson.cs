using System.Text.Json.Serialization;

namespace Ecommerce.Api.Inventory;

/// <summary>JSON of the stock's bodies.</summary>
[JsonSerializable(typeof(AdjustStockBody))]
[JsonSerializable(typeof(StockLevels))]
internal sealed partial class InventoryJson : JsonSerializerContext;
