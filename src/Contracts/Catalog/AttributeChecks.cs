using System.Collections.Immutable;
using System.Globalization;

namespace Ecommerce.Contracts.Catalog;

/// <summary>What makes the attributes of a product invalid: each has exactly the members of its kind.</summary>
internal static class AttributeChecks
{
    public static void Check(ImmutableArray<ProductAttribute> attributes, List<ProductFault> faults)
    {
        if (attributes.Length > ProductLimits.Attributes)
        {
            faults.Add(new("/attributes", "wrong_count", $"A product has at most {ProductLimits.Attributes} attributes."));
            return;
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < attributes.Length; i++)
        {
            var (attribute, pointer) = (attributes[i], $"/attributes/{i}");
            if (!ProductLimits.IsCategory(attribute.Name))
                faults.Add(new($"{pointer}/name", "not_a_slug", "An attribute is named as a slug is."));
            else if (!names.Add(attribute.Name))
                faults.Add(new($"{pointer}/name", "duplicate", "Two attributes have this name."));
            var checks = new MemberChecks();
            checks.Name(attribute.Label, $"{pointer}/label");
            CheckValue(attribute, pointer, checks);
            faults.AddRange(checks.Faults.Select(fault => new ProductFault(fault.Pointer, fault.Code, fault.Message)));
        }
    }

    private static void CheckValue(ProductAttribute attribute, string pointer, MemberChecks checks)
    {
        var kind = attribute.Kind;
        checks.That(Enum.IsDefined(kind), $"{pointer}/kind", "unknown", "There is no such kind of attribute.");
        Only(attribute.Text is null, kind is AttributeKind.Text or AttributeKind.Enum, "text");
        Only(attribute.Thousandths is null, kind is AttributeKind.Number, "number");
        Only(attribute.Flag is null, kind is AttributeKind.Boolean, "boolean");
        Only(attribute.Choice is null, kind is AttributeKind.Enum, "choice");
        Only(attribute.Date is null, kind is AttributeKind.Date, "date");
        checks.That(attribute.Unit is null || kind is AttributeKind.Number, $"{pointer}/unit", "not_of_this_kind", "This kind of attribute has no such member.");

        if (attribute.Text is { } text) checks.Name(text, $"{pointer}/text");
        if (attribute.Thousandths is { } number) checks.Range(number, -ProductLimits.Thousandths, ProductLimits.Thousandths, $"{pointer}/number");
        checks.That(attribute.Unit is null || IsUnit(attribute.Unit), $"{pointer}/unit", "not_a_unit", $"A unit has at most {ProductLimits.Unit} characters.");
        checks.That(attribute.Choice is null || ProductLimits.IsCategory(attribute.Choice), $"{pointer}/choice", "not_a_slug", "A choice is a slug.");
        checks.That(attribute.Date is null || IsDate(attribute.Date), $"{pointer}/date", "not_a_date", "A date is written yyyy-MM-dd.");

        void Only(bool isMissing, bool isOfKind, string member) => checks.That(
            isMissing != isOfKind,
            $"{pointer}/{member}",
            isOfKind ? "required" : "not_of_this_kind",
            isOfKind ? "This member is required." : "This kind of attribute has no such member.");
    }

    private static bool IsUnit(string unit) => unit.Length <= ProductLimits.Unit && !unit.Any(char.IsControl);

    private static bool IsDate(string date) => DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
