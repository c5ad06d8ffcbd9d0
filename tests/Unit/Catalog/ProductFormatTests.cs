using System.Text.Json;
using System.Text.Json.Nodes;
using Ecommerce.Contracts.Catalog;
using Ecommerce.Grains.Catalog;
using Xunit;

namespace Ecommerce.Tests.Unit.Catalog;

/// <summary>Pins what is stored: whoever changes it needs a new schema number and a reader of the old.</summary>
public sealed class ProductFormatTests
{
    private const string Golden = """
        {
          "origin": { "operationId": "op-create", "fingerprint": "f1" },
          "createdAt": "2026-03-01T12:00:00.5+00:00",
          "slug": "moor-lantern",
          "name": { "texts": { "en": "Moor Lantern", "ko": "무어 랜턴" } },
          "description": { "texts": { "en": "A warm light.", "ko": "따뜻한 빛." } },
          "brand": "Lumenmoor",
          "category": "light",
          "taxClass": "reduced",
          "variants": [
            {
              "sku": "LGT-MOOR-CRM-ONE",
              "options": { "colour": { "texts": { "en": "Cream", "ko": "크림" } } },
              "prices": { "EUR": 5495, "KRW": 84000 }
            },
            {
              "sku": "LGT-MOOR-FOR-ONE",
              "options": { "colour": { "texts": { "en": "Cream", "ko": "크림" } } },
              "prices": { "KRW": 84000 }
            }
          ],
          "published": true,
          "attributes": [
            { "name": "weight", "label": { "texts": { "en": "Weight", "ko": "무게" } }, "kind": "number", "thousandths": 640, "unit": "kg" },
            {
              "name": "power", "label": { "texts": { "en": "Power", "ko": "전원" } }, "kind": "enum",
              "text": { "texts": { "en": "USB", "ko": "USB 충전" } }, "choice": "usb"
            }
          ]
        }
        """;

    private static readonly ProductState State =
        ProductRules.Create(ProductSamples.Creation(), new(2026, 3, 1, 12, 0, 0, 500, TimeSpan.Zero)).Value!;

    [Fact]
    public void Read_OfAProductWithoutAttributes_HasNone()
    {
        var old = JsonNode.Parse(Golden)!.AsObject();
        old.Remove("attributes");

        var read = old.Deserialize(ProductJson.Default.ProductState)!;

        Assert.Empty(read.Attributes);
        Assert.Empty(read.ToView(ProductId.From("prd_1"), 1).Attributes);
    }

    [Fact]
    public void Write_OfAState_IsTheGoldenText() =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Golden), JsonSerializer.SerializeToNode(State, ProductJson.Default.ProductState)));

    [Fact]
    public void Read_OfTheGoldenText_IsTheState()
    {
        var read = JsonSerializer.Deserialize(Golden, ProductJson.Default.ProductState)!;

        Assert.True(JsonNode.DeepEquals(
            JsonSerializer.SerializeToNode(State, ProductJson.Default.ProductState),
            JsonSerializer.SerializeToNode(read, ProductJson.Default.ProductState)));
    }
}
