using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Care.Interfaces.Caching;
using Microsoft.AspNetCore.OutputCaching;
using StackExchange.Redis;

namespace Care.WebFront.Caching;

/// <summary>
/// Cached pages in Redis, where all front ends share them. Each family has a fixed number of slots and a page has one of them, which it takes from whatever
/// page was there: some pages are open to callers who are not signed in, and however many addresses, offsets, dates or headers these think of, they can push
/// each other's pages out and never fill Redis.
/// </summary>
internal sealed class PageStore(IConnectionMultiplexer redis, Settings settings) : IOutputCacheStore
{
    /// <summary>The largest page that is cached, so that all of a family are a quarter of a gigabyte at the very most; real ones are a tenth of it.</summary>
    public const int LargestPage = 256 * 1024;

    /// <summary>How many pages of a family are cached.</summary>
    public const int Slots = 1024;

    /// <summary>What the output cache puts between the parts of a key, and lets into none of them.</summary>
    private const char EndOfPrefix = '\x1e';

    private const char EndOfFamily = '/';

    /// <summary>What all keys of a generation's pages begin with.</summary>
    public static string Prefix(PageFamily family, Guid generation) => $"{family}{EndOfFamily}{generation:N}";

    public async ValueTask<byte[]?> GetAsync(string key, CancellationToken cancellationToken)
    {
        byte[]? cached = await redis.GetDatabase().StringGetAsync(SlotOf(key));
        var name = Hash(key);
        return cached is not null && cached.AsSpan().StartsWith(name) ? cached[name.Length..] : null;
    }

    public async ValueTask SetAsync(string key, byte[] value, string[]? tags, TimeSpan validFor, CancellationToken cancellationToken) =>
        await redis.GetDatabase().StringSetAsync(SlotOf(key), (byte[])[.. Hash(key), .. value], validFor);

    public ValueTask EvictByTagAsync(string tag, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Pages are dropped by the next generation.");

    /// <summary>The same for all generations: the page of one that is over goes where the next one's is put.</summary>
    private RedisKey SlotOf(string key)
    {
        var family = key.AsSpan(0, key.IndexOf(EndOfFamily, StringComparison.Ordinal));
        var page = key.AsSpan(key.IndexOf(EndOfPrefix, StringComparison.Ordinal));
        return $"{settings.ServiceId}:page:{family}:{BinaryPrimitives.ReadUInt32LittleEndian(Hash(page)) % Slots}";
    }

    private static byte[] Hash(ReadOnlySpan<char> text) => SHA256.HashData(MemoryMarshal.AsBytes(text));
}
