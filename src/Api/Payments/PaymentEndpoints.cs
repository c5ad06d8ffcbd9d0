using System.Buffers;
using Ecommerce.Api.Http;
using Ecommerce.Api.Http.Limits;
using Ecommerce.Api.Users.Sessions;
using Ecommerce.Contracts;
using Ecommerce.Contracts.Orders;
using Ecommerce.Contracts.Payments;
using Ecommerce.Ports.Payments;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Ecommerce.Api.Payments;

/// <summary>The payments area: what became of the money, and the gateway's webhooks.</summary>
internal static class PaymentEndpoints
{
    private const int MaxWebhook = 256 * 1024;

    public static void MapPayments(this IEndpointRouteBuilder routes)
    {
        var payments = routes.MapArea("payments");
        payments.MapGet("/{id}", GetAsync).AllowGuests().WithSummary("The payment of an order, for whoever may see the order.");
        payments.MapPost("/webhooks/{provider}", ReceiveAsync).AllowAnyone().WithMetadata(new RequestSizeLimitAttribute(MaxWebhook))
            .WithSummary("Where a payment gateway reports; signed, repeated by the gateway until it is answered 2xx.");
        routes.MapArea("admin").MapGet("/payments/{id}", GetForStaffAsync).RequirePermission(Permissions.PaymentsRead)
            .WithSummary("The payment of an order.");
    }

    private static Task<Results<Ok<PaymentBody>, ProblemHttpResult>> GetAsync(
        PaymentId id, Caller caller, IGrainFactory grains, CancellationToken aborted) => ShowAsync(id, caller.OrderAccess, grains, aborted);

    private static Task<Results<Ok<PaymentBody>, ProblemHttpResult>> GetForStaffAsync(
        PaymentId id, Caller caller, IGrainFactory grains, CancellationToken aborted) => ShowAsync(id, caller.StaffOrderAccess, grains, aborted);

    private static async Task<Results<Ok<PaymentBody>, ProblemHttpResult>> ShowAsync(
        PaymentId id, OrderAccess access, IGrainFactory grains, CancellationToken aborted)
    {
        var order = await Retry.OnUnavailableAsync(() => grains.GetGrain<IOrderGrain>(id.Order.Value).GetAsync(access), aborted);
        if (order.Value is not { } visible) return Answers.Problem(Problems.PaymentNotFound);
        var payment = await Retry.OnUnavailableAsync(() => grains.GetGrain<IPaymentGrain>(id.Value).GetAsync().AsTask(), aborted);
        if (payment is not null) return TypedResults.Ok(PaymentBodies.Of(payment));
        // Between the confirmation and the request to capture, only the order knows of the money.
        return PaymentBodies.Of(visible) is { } authorized ? TypedResults.Ok(authorized) : Answers.Problem(Problems.PaymentNotFound);
    }

    private static async Task<Results<Ok, ProblemHttpResult>> ReceiveAsync(
        string provider, HttpContext context, [FromServices] IPaymentGateway gateway, IGrainFactory grains, [FromServices] SecurityLog log)
    {
        if (provider != gateway.Capabilities.Name) return Answers.Problem(Problems.NotFound);
        if (await ReadAsync(context) is not { } raw) return Answers.Problem(Problems.TooLarge);

        // The signature is over the raw bytes; nothing is read from them before it is right.
        var body = raw.IsSingleSegment ? raw.First : raw.ToArray();
        var reading = gateway.ReadWebhook(body.Span, context.Request.Headers["Stripe-Signature"]);
        context.Request.BodyReader.AdvanceTo(raw.End);
        if (reading.Refused)
        {
            log.WebhookRefused(provider, ClientAddress.Of(context));
            return Answers.Problem(Problems.WebhookRefused);
        }

        if (reading.Report is not { } report) return TypedResults.Ok();
        var refusal = await Retry.OnUnavailableAsync(() => ReportAsync(report, grains), context.RequestAborted);
        // An object we do not know yet must come again: answering 2xx would be how events are lost.
        return refusal is null ? TypedResults.Ok() : Answers.Refuse(refusal);
    }

    private static async Task<Rejection?> ReportAsync(ProviderReport report, IGrainFactory grains) =>
        report.Kind == PaymentOperationKind.Authorize
            ? (await grains.GetGrain<IOrderGrain>(report.Payment.Order.Value).ReportAsync(report)).Rejection
            : (await grains.GetGrain<IPaymentGrain>(report.Payment.Value).ReportAsync(report)).Rejection;

    private static async Task<ReadOnlySequence<byte>?> ReadAsync(HttpContext context)
    {
        while (true)
        {
            var read = await context.Request.BodyReader.ReadAsync(context.RequestAborted);
            if (read.Buffer.Length > MaxWebhook) return null;
            // Still the reader's bytes: whoever uses them says when they are done with.
            if (read.IsCompleted) return read.Buffer;
            context.Request.BodyReader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }
}
