using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Orleans.Serialization;
using Orleans.Serialization.Configuration;

namespace Care.Interfaces.Calls;

/// <summary>The types that messages may name.</summary>
public static class ContractTypes
{
    /// <summary>
    /// Allows the records of this assembly as type arguments of <see cref="Document{T}"/> and <see cref="Page{T}"/>: they only describe a shape and never
    /// travel themselves. No other type is resolved from input. A process that is given no keys (<see cref="CallerProofsRegistration.AddCallerProofs"/>) proves
    /// nothing.
    /// </summary>
    public static IServiceCollection AddContractTypes(this IServiceCollection services)
    {
        services.TryAddSingleton(_ => new CallerProofs(new ClusterKeys([]), TimeProvider.System));
        return services.Configure<TypeManifestOptions>(manifest => manifest.AddAllowedAssembly(typeof(ContractTypes).Assembly))
            .AddSingleton<ITypeConverter, EarlierTypeNames>();
    }
}
