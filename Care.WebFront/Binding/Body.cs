using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;

namespace Care.WebFront.Binding;

/// <summary>
/// The body that an endpoint takes, as a parameter of its handler: so the endpoint is described by what it reads. It is read when the handler asks for it,
/// after whatever is checked before.
/// </summary>
/// <typeparam name="T">The message that is sent.</typeparam>
internal sealed class Body<T>(HttpContext http) : IEndpointParameterMetadataProvider
    where T : class
{
    public static ValueTask<Body<T>?> BindAsync(HttpContext context) => new(new Body<T>(context));

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) => builder.Metadata.Add(new SentBody(typeof(T)));

    /// <summary>The message, or the error of all that is wrong with it.</summary>
    public async Task<T> Read()
    {
        var (message, body) = await ReadWithErrors();
        return body.Checked(message);
    }

    /// <summary>The message beside the body with what is wrong so far, for endpoints that find more.</summary>
    public async Task<(T Message, RequestBody Body)> ReadWithErrors()
    {
        var body = await http.ReadBody();
        return (MessageReader<T>.Instance.Read(body), body);
    }

    /// <summary>The body before its fields are read, for endpoints that read them in an order of their own.</summary>
    public Task<RequestBody> ReadUnchecked() => http.ReadBody();
}

/// <summary>Says of an endpoint which message its body is.</summary>
internal sealed record SentBody(Type Message);
