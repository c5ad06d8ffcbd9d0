using System.Globalization;
using System.Text.Json.Serialization;

namespace Ecommerce.Contracts;

/// <summary>
/// An amount in minor units of its currency (ISO 4217: KRW and JPY have none, EUR 2, KWD 3 decimals). Never a fraction.
/// </summary>
[GenerateSerializer, Immutable, Alias("money")]
public readonly record struct Money
{
    /// <summary>Creates an amount of minor units.</summary>
    [JsonConstructor]
    public Money(long amount, string currency)
    {
        Amount = amount;
        Currency = currency;
    }

    /// <summary>Minor units; negative only for discounts and refunds.</summary>
    [Id(0)]
    public long Amount { get; }

    /// <summary>ISO 4217 code in capitals.</summary>
    [Id(1)]
    public string Currency { get; }

    /// <summary>Nothing, in a currency.</summary>
    public static Money Zero(string currency) => new(0, currency);

    /// <summary>The sum. Both sides must have one currency; an overflow throws.</summary>
    public static Money operator +(Money left, Money right) => new(checked(left.Amount + Same(left, right).Amount), left.Currency);

    /// <summary>The difference. Both sides must have one currency; an overflow throws.</summary>
    public static Money operator -(Money left, Money right) => new(checked(left.Amount - Same(left, right).Amount), left.Currency);

    /// <summary>An amount times a quantity; an overflow throws.</summary>
    public static Money operator *(Money amount, int quantity) => new(checked(amount.Amount * quantity), amount.Currency);

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Amount} {Currency}");

    private static Money Same(Money left, Money right) =>
        left.Currency == right.Currency
            ? right
            : throw new InvalidOperationException($"Amounts in {left.Currency} and {right.Currency} do not add up.");
}
