using Npgsql;
using NpgsqlTypes;

namespace Care.Grains.Diagnoses;

/// <summary>
/// Adds the concepts of a list to those that are there, all of them or none; what is there already stays as it is. The silos hear of it from the table's own
/// trigger.
/// </summary>
public static class ConceptLoader
{
    private const string Prepare =
        """
        create temporary table listed on commit drop as select * from icd11_concept with no data
        """;

    private const string Copy =
        """
        copy listed (id, icd11_id, label, class_kind, is_leaf, parent, average_depth, is_adopted_child, breadth_value, chapter, chapter_short, root_block,
            root_category)
        from stdin (format binary)
        """;

    private const string Add =
        """
        insert into icd11_concept (id, icd11_id, label, class_kind, is_leaf, parent, average_depth, is_adopted_child, breadth_value, chapter, chapter_short,
            root_block, root_category)
        select id, icd11_id, label, class_kind, is_leaf, parent, average_depth, is_adopted_child, breadth_value, chapter, chapter_short, root_block,
            root_category from listed
        on conflict (id) do nothing
        """;

    /// <summary>Adds what is missing.</summary>
    /// <returns>How many concepts were added.</returns>
    /// <exception cref="InvalidDataException">A concept of the list is below itself.</exception>
    public static async Task<int> Load(NpgsqlDataSource database, IReadOnlyList<ConceptEntry> list, CancellationToken cancellation = default)
    {
        var nodes = ConceptTree.Of(list);
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await Run(Prepare);
        await using (var copy = await connection.BeginBinaryImportAsync(Copy, cancellation))
        {
            foreach (var node in nodes)
            {
                await Write(copy, node, cancellation);
            }

            await copy.CompleteAsync(cancellation);
        }

        var added = await Run(Add);
        await transaction.CommitAsync(cancellation);
        return added;

        async Task<int> Run(string sql)
        {
            await using var command = new NpgsqlCommand(sql, connection, transaction) { CommandTimeout = 120 };
            return await command.ExecuteNonQueryAsync(cancellation);
        }
    }

    private static async Task Write(NpgsqlBinaryImporter copy, ConceptTree.Node node, CancellationToken cancellation)
    {
        await copy.StartRowAsync(cancellation);
        await copy.WriteAsync(node.Entry.Id, NpgsqlDbType.Bigint, cancellation);
        await copy.WriteAsync(node.Entry.Uri, NpgsqlDbType.Text, cancellation);
        await copy.WriteAsync(node.Entry.Label, NpgsqlDbType.Text, cancellation);
        await copy.WriteAsync(node.Entry.ClassKind, NpgsqlDbType.Text, cancellation);
        await copy.WriteAsync(node.Entry.IsLeaf, NpgsqlDbType.Boolean, cancellation);
        await Nullable(node.Parent, NpgsqlDbType.Bigint);
        await Nullable(node.Entry.AverageDepth, NpgsqlDbType.Numeric);
        await copy.WriteAsync(node.Entry.IsAdoptedChild, NpgsqlDbType.Boolean, cancellation);
        await Nullable(node.Entry.BreadthValue, NpgsqlDbType.Numeric);
        await copy.WriteAsync(node.Chapter, NpgsqlDbType.Text, cancellation);
        await copy.WriteAsync(ConceptChapters.ShortOf(node.Chapter), NpgsqlDbType.Text, cancellation);
        await copy.WriteAsync(node.RootBlock, NpgsqlDbType.Text, cancellation);
        await copy.WriteAsync(node.RootCategory, NpgsqlDbType.Text, cancellation);

        Task Nullable<T>(T? value, NpgsqlDbType type)
            where T : struct => value is { } present ? copy.WriteAsync(present, type, cancellation) : copy.WriteNullAsync(cancellation);
    }
}
