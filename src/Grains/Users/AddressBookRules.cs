using System.Collections.Immutable;
using Ecommerce.Contracts;
using Ecommerce.Contracts.Users;

namespace Ecommerce.Grains.Users;

/// <summary>What may happen to a user's addresses: (addresses, command) to the next ones or a refusal.</summary>
public static class AddressBookRules
{
    /// <summary>Longest book: it is part of the user's record, which is written whole.</summary>
    public const int MaxAddresses = 20;

    /// <summary>The book with one more address.</summary>
    public static Outcome<ImmutableArray<AddressEntry>> Add(ImmutableArray<AddressEntry> book, AddAddress command)
    {
        if (book.Length >= MaxAddresses) return Rejection.Of(Problems.TooManyAddresses);
        if (Refuse(command.Address) is { } refusal) return refusal;
        return WithDefault([.. book, new() { Id = command.Id, Address = command.Address }], book.IsEmpty || command.IsDefault ? command.Id : null);
    }

    /// <summary>The book with one address changed.</summary>
    public static Outcome<ImmutableArray<AddressEntry>> Update(ImmutableArray<AddressEntry> book, UpdateAddress command)
    {
        if (Find(book, command.Id) is not { } entry) return Rejection.Of(Problems.AddressNotFound);
        var changed = entry with { Address = command.Edit.ApplyTo(entry.Address) };
        if (Refuse(changed.Address) is { } refusal) return refusal;
        return WithDefault(book.Replace(entry, changed), command.IsDefault ? command.Id : null);
    }

    /// <summary>The book without one address. When that was the one offered first, the oldest is from now on.</summary>
    public static Outcome<ImmutableArray<AddressEntry>> Remove(ImmutableArray<AddressEntry> book, RemoveAddress command)
    {
        if (Find(book, command.Id) is not { } entry) return Rejection.Of(Problems.AddressNotFound);
        var rest = book.Remove(entry);
        return WithDefault(rest, entry.IsDefault && !rest.IsEmpty ? rest[0].Id : null);
    }

    /// <summary>An address by its id.</summary>
    public static AddressEntry? Find(ImmutableArray<AddressEntry> book, AddressId id) => book.FirstOrDefault(entry => entry.Id == id);

    private static ImmutableArray<AddressEntry> WithDefault(ImmutableArray<AddressEntry> book, AddressId? first) =>
        first is { } id ? [.. book.Select(entry => entry with { IsDefault = entry.Id == id })] : book;

    private static Rejection? Refuse(Address address) =>
        AddressRules.FindFault(address) is { } member
            ? Rejection.Of(Problems.Invalid, "The address does not fit its country.").With("member", member)
            : null;
}
