namespace Care.Tests.OpenApi;

/// <summary>
/// Holds what a front end answers to tests against the description of the API: a test that is answered something else than is described fails, where it calls.
/// </summary>
internal sealed class DescribedAnswers(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    public DescribedAnswers()
        : this(new SocketsHttpHandler())
    {
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var answer = await base.SendAsync(request, cancellationToken);
        if (DescribedApi.CheckedIn.Find(request.Method.Method, request.RequestUri!.AbsolutePath) is not { } operation)
        {
            return answer;
        }

        var body = await Read(answer, cancellationToken);
        if (DescribedApi.CheckedIn.Fault(operation, (int)answer.StatusCode, answer.Content.Headers.ContentType?.MediaType, body) is { } fault)
        {
            answer.Dispose();
            Assert.Fail($"{operation} answers {(int)answer.StatusCode} in another form than docs/openapi.json describes.\n{fault}");
        }

        return answer;
    }

    /// <summary>The whole body, which is there for the test too.</summary>
    private static async Task<byte[]> Read(HttpResponseMessage answer, CancellationToken cancellation)
    {
        await answer.Content.LoadIntoBufferAsync(cancellation);
        return await answer.Content.ReadAsByteArrayAsync(cancellation);
    }
}
