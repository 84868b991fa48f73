using System.Reflection;
using System.Runtime.CompilerServices;
using Care.Tests.Binding.Hostile;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Care.Tests.Architecture;

/// <summary>A table of routes that no domain maps, or a domain that the front end does not, would answer 404 and nothing else.</summary>
public sealed class RouteTableTests
{
    [Fact]
    public async Task The_front_end_serves_every_table_of_routes()
    {
        await using var web = FrontEndAlone.Build();
        var served = RoutesOf(web).ToHashSet();
        var tables = Tables().ToList();

        Assert.True(tables.Count > 30);
        foreach (var table in tables)
        {
            var alone = new Table(web.Services);
            table.Invoke(null, [alone]);
            Assert.True(RoutesOf(alone).All(served.Contains), $"Nobody maps {table.DeclaringType!.Name}.{table.Name}: its domain's module, or FrontEnd");
        }
    }

    private static IEnumerable<MethodInfo> Tables() => Programs.WebFront.GetTypes()
        .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
        .Where(method => method.IsDefined(typeof(ExtensionAttribute)) && method.ReturnType == typeof(void)
            && method.GetParameters() is [{ ParameterType: var of }] && of == typeof(IEndpointRouteBuilder));

    private static IEnumerable<string> RoutesOf(IEndpointRouteBuilder routes) =>
        routes.DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
        .SelectMany(endpoint => (endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? [])
            .Select(method => $"{method} {SweptRoute.TemplateOf(endpoint)}"));

    /// <summary>A table by itself.</summary>
    private sealed class Table(IServiceProvider services) : IEndpointRouteBuilder
    {
        public IServiceProvider ServiceProvider => services;

        public ICollection<EndpointDataSource> DataSources { get; } = [];

        public IApplicationBuilder CreateApplicationBuilder() => new ApplicationBuilder(services);
    }
}
