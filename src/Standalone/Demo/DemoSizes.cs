using System.Globalization;

namespace Ecommerce.Standalone.Demo;

/// <summary>How the last part of a SKU reads for people.</summary>
internal static class DemoSizes
{
    private static readonly Dictionary<string, DemoText> Words = new()
    {
        ["REG"] = Text("Regular", "레귤러"),
        ["LNG"] = Text("Long", "롱"),
        ["SGL"] = Text("Single", "싱글"),
        ["QUE"] = Text("Queen", "퀸"),
        ["KNG"] = Text("King", "킹"),
        ["SML"] = Text("Small", "소형"),
        ["LRG"] = Text("Large", "대형"),
        ["500W"] = Text("500 Wh", "500Wh"),
        ["1KW"] = Text("1 kWh", "1kWh"),
    };

    /// <summary>The label of a code: <c>2P</c> is for two people, <c>750</c> of a capacity is 750 ml, <c>250</c> of a size is a shoe of 250 mm.</summary>
    public static DemoText Label(string option, string code)
    {
        if (Words.TryGetValue(code, out var words)) return words;
        var digits = new string([.. code.TakeWhile(char.IsAsciiDigit)]);
        if (digits.Length == 0) return Text(code, code);
        return code[digits.Length..] switch
        {
            "P" => Text($"{digits} people", $"{digits}인용"),
            "L" => Text($"{digits} L", $"{digits}리터"),
            "M" => With(digits, "m"),
            "CM" => With(digits, "cm"),
            "AH" => With(digits, "Ah"),
            _ => With(digits, UnitOf(option, int.Parse(digits, CultureInfo.InvariantCulture))),
        };
    }

    // A child's clothes are named by the child's height, shoes by the length of the foot.
    private static string UnitOf(string option, int number) => option switch
    {
        "capacity" => "ml",
        "size" when number >= 150 => "mm",
        _ => "cm",
    };

    private static DemoText With(string digits, string unit) => Text($"{digits} {unit}", digits + unit);

    private static DemoText Text(string en, string ko) => new() { En = en, Ko = ko };
}
