using Care.Interfaces.Calls;
using Care.WebFront.Binding;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Care.WebFront.OpenApi;

/// <summary>
/// The OpenAPI document. It is made from what endpoints read and answer by: the signatures of their handlers and the attributes of their messages. Nothing is
/// described by hand that a request is not also read by.
/// </summary>
internal static class ApiDescription
{
    public static IServiceCollection AddApiDescription(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.PropertyNamingPolicy = ContractJson.Options.PropertyNamingPolicy;
            json.SerializerOptions.NumberHandling = ContractJson.Options.NumberHandling;
            foreach (var converter in ContractJson.Options.Converters)
            {
                json.SerializerOptions.Converters.Add(converter);
            }
        });
        return services.AddOpenApi(options =>
        {
            // What is said of GET is said of HEAD.
            options.ShouldInclude = operation => operation.HttpMethod != HttpMethods.Head;
            options.AddDocumentTransformer(Whole);
            options.AddOperationTransformer(Operation);
            options.AddSchemaTransformer(ViewSchemas.Complete);
        });
    }

    private static Task Whole(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellation)
    {
        document.Info =
            new OpenApiInfo { Title = "Care", Version = "2.5", Description = "The HTTP API of Care, as its web client 2.5 and its mobile clients call it." };
        // Where it is served from is not the document's business: it is the same everywhere.
        document.Servers = [];
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = SecuritySchemes.All();
        WholeSchemas.Mend(document);
        RoutePaths.Restore(document, context.ApplicationServices.GetRequiredService<EndpointDataSource>());
        return Task.CompletedTask;
    }

    private static Task Operation(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        var method = context.Description.HttpMethod ?? "GET";
        if (metadata.OfType<SentBody>().LastOrDefault() is { } body)
        {
            operation.RequestBody = BodySchemas.Of(body.Message, method, context.Document!);
        }

        foreach (var query in metadata.OfType<SentQuery>())
        {
            operation.Parameters ??= [];
            foreach (var parameter in QueryParameters.Of(query))
            {
                operation.Parameters.Add(parameter);
            }
        }

        operation.Security = SecuritySchemes.Of(metadata, context.Document!);
        Answers.Complete(operation, metadata, context.Document!);
        var endpoints = context.ApplicationServices.GetRequiredService<EndpointDataSource>();
        ConditionalRequests.Add(operation, method, metadata, context.Document!, endpoints, context.Description.RelativePath!);
        IdempotencyKeys.Add(operation, method, metadata, context.Document!);
        ErrorResponses.Add(operation, metadata, context.Document!, context.Description.RelativePath!);
        return Task.CompletedTask;
    }
}
