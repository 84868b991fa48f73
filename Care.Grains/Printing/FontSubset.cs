using System.Runtime.InteropServices;
using HarfBuzzSharp;
using SkiaSharp;

namespace Care.Grains.Printing;

/// <summary>
/// Typefaces cut down to the glyphs that a document uses, each under its own number: Skia's PDF writer embeds whole files. HarfBuzzSharp's library has
/// HarfBuzz's subsetter, but its .NET classes do not show it.
/// </summary>
internal static partial class FontSubset
{
    private const string Library = "libHarfBuzzSharp";

    /// <summary>
    /// No hints, the glyphs' own numbers, and no glyph that only shaping would need: what is drawn is shaped already. The box that stands for a missing glyph
    /// keeps its outline: without it what can't be printed is a gap that nobody notices.
    /// </summary>
    private const uint Flags = 0x1 | 0x2 | 0x40 | 0x200;

    /// <summary>The typeface with these glyphs and no others; null where it can't be cut, so that the whole one must do.</summary>
    /// <param name="whole">The file of the whole typeface.</param>
    /// <param name="glyphs">The numbers of the glyphs.</param>
    public static SKTypeface? Of(Face whole, IEnumerable<ushort> glyphs)
    {
        var input = hb_subset_input_create_or_fail();
        if (input == 0)
        {
            return null;
        }

        try
        {
            hb_subset_input_set_flags(input, Flags);
            var wanted = hb_subset_input_glyph_set(input);
            foreach (var glyph in glyphs)
            {
                hb_set_add(wanted, glyph);
            }

            return Cut(whole, input);
        }
        finally
        {
            hb_subset_input_destroy(input);
        }
    }

    private static SKTypeface? Cut(Face whole, nint input)
    {
        var face = hb_subset_or_fail(whole.Handle, input);
        if (face == 0)
        {
            return null;
        }

        var blob = hb_face_reference_blob(face);
        try
        {
            using var file = SKData.CreateCopy(hb_blob_get_data(blob, out var length), length);
            return SKTypeface.FromData(file);
        }
        finally
        {
            hb_blob_destroy(blob);
            hb_face_destroy(face);
        }
    }

    [LibraryImport(Library), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial nint hb_subset_input_create_or_fail();

    [LibraryImport(Library), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial void hb_subset_input_set_flags(nint input, uint value);

    [LibraryImport(Library), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial nint hb_subset_input_glyph_set(nint input);

    [LibraryImport(Library), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial void hb_subset_input_destroy(nint input);

    [LibraryImport(Library), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial void hb_set_add(nint set, uint codepoint);

    [LibraryImport(Library), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial nint hb_subset_or_fail(nint source, nint input);

    [LibraryImport(Library), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial nint hb_face_reference_blob(nint face);

    [LibraryImport(Library), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial void hb_face_destroy(nint face);

    [LibraryImport(Library), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial nint hb_blob_get_data(nint blob, out uint length);

    [LibraryImport(Library), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial void hb_blob_destroy(nint blob);
}
