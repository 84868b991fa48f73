using Care.Grains.Catalogues;
using Npgsql;
using NpgsqlTypes;

namespace Care.Grains.Diagnoses;

/// <summary>Adds the concepts of a list to those that are there, all of them or none; what is there already stays as it is.</summary>
public static class ConceptLoader
{
    private static readonly CatalogueTable<ConceptTree.Node> Table = new(
        "icd11_concept",
        "id",
        Rewrites: false,
        new("id", NpgsqlDbType.Bigint, node => node.Entry.Id),
        new("icd11_id", NpgsqlDbType.Text, node => node.Entry.Uri),
        new("label", NpgsqlDbType.Text, node => node.Entry.Label),
        new("class_kind", NpgsqlDbType.Text, node => node.Entry.ClassKind),
        new("is_leaf", NpgsqlDbType.Boolean, node => node.Entry.IsLeaf),
        new("parent", NpgsqlDbType.Bigint, node => node.Parent),
        new("average_depth", NpgsqlDbType.Numeric, node => node.Entry.AverageDepth),
        new("is_adopted_child", NpgsqlDbType.Boolean, node => node.Entry.IsAdoptedChild),
        new("breadth_value", NpgsqlDbType.Numeric, node => node.Entry.BreadthValue),
        new("chapter", NpgsqlDbType.Text, node => node.Chapter),
        new("chapter_short", NpgsqlDbType.Text, node => ConceptChapters.ShortOf(node.Chapter)),
        new("root_block", NpgsqlDbType.Text, node => node.RootBlock),
        new("root_category", NpgsqlDbType.Text, node => node.RootCategory));

    /// <summary>Adds what is missing.</summary>
    /// <exception cref="InvalidDataException">A concept of the list is below itself.</exception>
    public static Task<CatalogueCounts> Load(NpgsqlDataSource database, IReadOnlyList<ConceptEntry> list, CancellationToken cancellation = default) =>
        CatalogueLoad.Load(database, Table, ConceptTree.Of(list), cancellation);
}
