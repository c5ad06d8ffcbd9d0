using Ecommerce.Records;

namespace Ecommerce.Api.Http;

/// <summary>Which exceptions mean that the outcome of a call is not known, so that repeating the same operation is right.</summary>
public static class Unavailability
{
    /// <summary>Whether this is one of them.</summary>
    public static bool Is(Exception exception) =>
        exception is TimeoutException
            or RecordException
            or OrleansMessageRejectionException
            or SiloUnavailableException
            or ClientNotAvailableException
            or GatewayTooBusyException
            or Orleans.Runtime.Messaging.ConnectionFailedException;
}
