using System.Reflection;

namespace Care.Grains.Storage;

/// <summary>
/// The row of an entity as its grain's state: <c>[Row] IPersistentState&lt;TState&gt; stored</c>. Where it lies the state itself says
/// (<see cref="KindAttribute"/>).
/// </summary>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class RowAttribute : Attribute, IFacetMetadata;

/// <summary>Makes the state of a <see cref="RowAttribute"/>: Orleans' own persistent state, under the name of the kind's table.</summary>
internal sealed class RowFactory(IAttributeToFactoryMapper<PersistentStateAttribute> states) : IAttributeToFactoryMapper<RowAttribute>
{
    public Factory<IGrainContext, object> GetFactory(ParameterInfo parameter, RowAttribute metadata) =>
        states.GetFactory(parameter, new PersistentStateAttribute(Kind.Of(parameter.ParameterType.GetGenericArguments()[0]).Table, StorageNames.Entities));
}

/// <summary>The names of the storage providers.</summary>
public static class StorageNames
{
    /// <summary>Entities and all other grain state: PostgreSQL, or memory on the test cluster.</summary>
    public const string Entities = "care";
}
