namespace Ecommerce.Contracts.Catalog;

/// <summary>What is wrong with one member of a product.</summary>
/// <param name="Pointer">JSON pointer of the member, e.g. <c>/variants/0/prices/KRW</c>.</param>
/// <param name="Code">Stable word, e.g. <c>required</c>, <c>too_long</c> or <c>not_a_sku</c>.</param>
/// <param name="Message">One sentence for the person who reads it.</param>
public readonly record struct ProductFault(string Pointer, string Code, string Message);
