using Ecommerce.Records;
using Orleans.Runtime.Messaging;

namespace Ecommerce.Api.Http;

/// <summary>Which exceptions mean that the outcome of a call is not known, so that repeating the same operation is right.</summary>
public static class Unavailability
{
    /// <summary>Whether this is one of them.</summary>
    public static bool Is(Exception exception) =>
        exception is TimeoutException or RecordException or GatewayTooBusyException || IsOfSilo(exception);

    /// <summary>Whether the silo that was called, or the way to it, is gone: what it did is unknown, and its grains will soon be found elsewhere.</summary>
    public static bool IsOfSilo(Exception exception) =>
        exception is OrleansMessageRejectionException or SiloUnavailableException or ClientNotAvailableException or ConnectionFailedException;
}
