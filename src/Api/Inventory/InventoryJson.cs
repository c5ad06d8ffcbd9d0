using System.Text.Json.Serialization;
using Ecommerce.Api.Http;

namespace Ecommerce.Api.Inventory;

/// <summary>JSON of the stock's bodies.</summary>
[JsonSerializable(typeof(AdjustStockBody))]
[JsonSerializable(typeof(CountStockBody))]
[JsonSerializable(typeof(TransferStockBody))]
[JsonSerializable(typeof(StockLevels))]
[JsonSerializable(typeof(StockTermsBody))]
[JsonSerializable(typeof(Page<MovementBody>))]
internal sealed partial class InventoryJson : JsonSerializerContext;
