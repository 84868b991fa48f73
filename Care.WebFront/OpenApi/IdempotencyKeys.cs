using Care.WebFront.Idempotency;
using Microsoft.AspNetCore.Authorization;
using Microsoft.OpenApi;

namespace Care.WebFront.OpenApi;

/// <summary>The header by which requests may be repeated, described where it is read: at every POST and PATCH of those who are signed in.</summary>
internal static class IdempotencyKeys
{
    public static void Add(OpenApiOperation operation, string method, IList<object> metadata, OpenApiDocument document)
    {
        if (!(HttpMethods.IsPost(method) || HttpMethods.IsPatch(method)) || metadata.OfType<IAllowAnonymous>().Any())
        {
            return;
        }

        operation.Parameters ??= [];
        operation.Parameters.Add(new OpenApiParameter
        {
            Name = IdempotentRequests.Header,
            In = ParameterLocation.Header,
            Description = "A text of the client's own, such as a UUID, by which it may repeat this very request for a day: it is carried out once and answered "
                + "as the first time, with Idempotent-Replayed.",
            Schema = new OpenApiSchema { Type = JsonSchemaType.String, MinLength = 1, MaxLength = IdempotentRequests.MaxKey },
        });
        operation.Responses!.TryAdd(
            "409", ErrorResponses.Answer("A request with this Idempotency-Key is being carried out.", ErrorResponses.Errors, document));
        operation.Responses!.TryAdd(
            "422", ErrorResponses.Answer("Another request was sent with this Idempotency-Key.", ErrorResponses.Errors, document));
    }
}
