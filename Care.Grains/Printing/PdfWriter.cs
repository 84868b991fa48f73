using SkiaSharp;

namespace Care.Grains.Printing;

/// <summary>
/// A document on A4 sheets, written from top to bottom: what does not fit begins a new sheet. Nothing is drawn before the end, since each sheet tells how many
/// there are, and the typefaces are cut down to the glyphs of all of them.
/// </summary>
internal sealed class PdfWriter : IDisposable
{
    private const float SheetWidth = 595;
    private const float SheetHeight = 842;
    private const float Margin = 40;
    private const float FooterHeight = 22;

    /// <summary>Said at the foot of a document that has such boxes: nobody is to read one as a tick box or a nought.</summary>
    private const string Incomplete = "An empty upright box stands for a character that could not be printed. Care shows it.";

    private static readonly TextStyle Small = new(8);

    private readonly PdfTextLayout layout;
    private readonly List<List<Action<SKCanvas>>> sheets = [];
    private readonly SKPaint ink = new() { Color = new SKColor(0x1f, 0x29, 0x37), IsAntialias = true };
    private readonly SKPaint faint = new() { Color = new SKColor(0x6b, 0x72, 0x80), IsAntialias = true };
    private readonly SKPaint hairline = new() { Color = new SKColor(0xd1, 0xd5, 0xdb), StrokeWidth = 0.7f, IsAntialias = true };
    private readonly SKPaint shade = new() { Color = new SKColor(0xf3, 0xf4, 0xf6) };

    private List<Action<SKCanvas>> sheet = null!;

    public PdfWriter(PrintFonts fonts)
    {
        layout = new PdfTextLayout(fonts);
        BeginSheet();
    }

    /// <summary>The width between the margins.</summary>
    public static float Width => SheetWidth - (2 * Margin);

    /// <summary>Where the next thing is written.</summary>
    private float Y { get; set; }

    private float SpaceLeft => SheetHeight - Margin - FooterHeight - Y;

    public void Space(float points) => Y += points;

    public void Rule()
    {
        Y += 4;
        Hairline(Y);
        Y += 8;
    }

    /// <summary>Text over the whole width.</summary>
    public void Text(string text, TextStyle style, Alignment alignment = Alignment.Left, bool isFaint = false)
    {
        foreach (var line in layout.Lines(text, style, Width))
        {
            Need(style.LineHeight);
            var slack = Width - line.Width;
            Write(line, Margin + (alignment switch { Alignment.Left => line.Indent, Alignment.Right => slack, _ => slack / 2 }), Y + style.Ascent, isFaint
                ? faint
                : ink);
            Y += style.LineHeight;
        }
    }

    /// <summary>Two texts on one line, to the left and to the right.</summary>
    public void Between(string left, TextStyle leftStyle, string right, TextStyle rightStyle)
    {
        Need(leftStyle.LineHeight);
        Write(layout.Line(left, leftStyle, Width * 0.6f), Margin, Y + leftStyle.Ascent, ink);
        var line = layout.Line(right, rightStyle, Width * 0.4f);
        Write(line, SheetWidth - Margin - line.Width, Y + leftStyle.Ascent, faint);
        Y += leftStyle.LineHeight;
    }

    /// <summary>A heading, never alone at the foot of a sheet.</summary>
    public void Heading(string text, TextStyle style)
    {
        Need(style.LineHeight + 60);
        Y += 6;
        Text(text, style);
        Y += 3;
    }

    /// <summary>Labels and their values in columns, row by row.</summary>
    /// <param name="fields">Row by row.</param>
    /// <param name="style">Of the values; labels are bold.</param>
    /// <param name="labelWidth">What is left of the values. The same for all that stands in one block, so that its values stand under each other.</param>
    /// <param name="columns">How many fields a row has.</param>
    public void Fields(IReadOnlyList<(string Label, string Value)> fields, TextStyle style, float labelWidth, int columns = 1)
    {
        var label = style with { Bold = true };
        var column = Width / columns;
        foreach (var row in fields.Chunk(columns))
        {
            var cells = row.Select(field =>
                (Label: layout.Lines(field.Label, label, labelWidth - 6), Value: layout.Lines(field.Value, style, column - labelWidth - 6))).ToArray();
            Flow(cells.Max(cell => Math.Max(cell.Label.Count, cell.Value.Count)), style.LineHeight, 2, onNewSheet: null, (first, count) =>
            {
                for (var i = 0; i < cells.Length; i++)
                {
                    var x = Margin + (i * column);
                    Lines(cells[i].Label, first, count, x, Y, label, ink);
                    Lines(cells[i].Value, first, count, x + labelWidth, Y, style, ink);
                }
            });
        }
    }

    /// <summary>A table. Its head is repeated on every sheet that it reaches; a row is cut only where it is higher than a sheet.</summary>
    /// <param name="columns">The heads and the parts of the width that they take.</param>
    /// <param name="rows">As many cells each as there are columns.</param>
    /// <param name="style">Of the cells; heads are bold.</param>
    public void Table(IReadOnlyList<(string Head, float Part)> columns, IReadOnlyList<IReadOnlyList<string>> rows, TextStyle style)
    {
        const float padding = 4;
        const float above = 3;
        var whole = columns.Sum(column => column.Part);
        var widths = columns.Select(column => Width * column.Part / whole).ToArray();
        var head = style with { Size = style.Size - 1, Bold = true };
        var heads = columns.Select((column, i) => layout.Lines(column.Head, head, widths[i] - (2 * padding))).ToArray();

        Need((heads.Max(lines => lines.Count) * head.LineHeight) + (2 * style.LineHeight));
        Head();
        foreach (var row in rows)
        {
            var cells = row.Select((cell, i) => layout.Lines(cell, style, widths[i] - (2 * padding))).ToArray();
            Flow(cells.Max(lines => lines.Count), style.LineHeight, above + padding, Head, (first, count) =>
            {
                Cells(cells, first, count, style, Y + above);
                Hairline(Y + above + (count * style.LineHeight) + padding);
            });
        }

        void Head()
        {
            var count = heads.Max(lines => lines.Count);
            Shade(Y, (count * head.LineHeight) + padding);
            Cells(heads, 0, count, head, Y + (padding / 2));
            Y += (count * head.LineHeight) + padding;
        }

        void Cells(IReadOnlyList<IReadOnlyList<TextLine>> cells, int first, int count, TextStyle cellStyle, float y)
        {
            var x = Margin;
            for (var i = 0; i < cells.Count; i++)
            {
                Lines(cells[i], first, count, x + padding, y, cellStyle, ink);
                x += widths[i];
            }
        }
    }

    /// <summary>Ends the document and writes it as PDF, a footer on every sheet.</summary>
    public byte[] Finish(string title, string footer, DateTimeOffset created)
    {
        for (var i = 0; i < sheets.Count; i++)
        {
            sheet = sheets[i];
            Footer(footer, $"Page {i + 1} of {sheets.Count}");
        }

        layout.Close();
        using var file = new MemoryStream();
        using (var document = SKDocument.CreatePdf(
            file, new SKDocumentPdfMetadata { Title = title, Author = "Care", Creation = created.UtcDateTime, Modified = created.UtcDateTime }))
        {
            foreach (var drawn in sheets)
            {
                var canvas = document.BeginPage(SheetWidth, SheetHeight);
                drawn.ForEach(draw => draw(canvas));
                document.EndPage();
            }

            document.Close();
        }

        return file.ToArray();
    }

    public void Dispose()
    {
        layout.Dispose();
        ink.Dispose();
        faint.Dispose();
        hairline.Dispose();
        shade.Dispose();
    }

    /// <summary>Writes something of several lines, on as many sheets as it takes: whole on the next sheet if it fits there, else cut.</summary>
    private void Flow(int lines, float lineHeight, float padding, Action? onNewSheet, Action<int, int> write)
    {
        var height = (lines * lineHeight) + padding;
        if (height > SpaceLeft && (height <= SheetHeight - (2 * Margin) - FooterHeight - 40 || SpaceLeft < 3 * lineHeight))
        {
            BeginSheet();
            onNewSheet?.Invoke();
        }

        for (var first = 0; first < lines;)
        {
            var count = Math.Min(lines - first, Math.Max(1, (int)((SpaceLeft - padding) / lineHeight)));
            write(first, count);
            Y += (count * lineHeight) + padding;
            first += count;
            if (first < lines)
            {
                BeginSheet();
                onNewSheet?.Invoke();
            }
        }
    }

    private void Lines(IReadOnlyList<TextLine> lines, int first, int count, float x, float y, TextStyle style, SKPaint paint)
    {
        for (var i = first; i < Math.Min(lines.Count, first + count); i++)
        {
            Write(lines[i], x + lines[i].Indent, y + ((i - first) * style.LineHeight) + style.Ascent, paint);
        }
    }

    private void Need(float height)
    {
        if (height > SpaceLeft)
        {
            BeginSheet();
        }
    }

    private void BeginSheet()
    {
        sheets.Add(sheet = []);
        Y = Margin;
    }

    private void Footer(string text, string number)
    {
        Y = SheetHeight - Margin - FooterHeight + 8;
        Hairline(Y);
        Y += 4;
        var right = layout.Line(number, Small, Width);
        Write(right, SheetWidth - Margin - right.Width, Y + Small.Ascent, faint);
        Write(layout.Line(text, Small, Width - right.Width - 12), Margin, Y + Small.Ascent, faint);
        if (layout.IsIncomplete)
        {
            Write(layout.Line(Incomplete, Small, Width), Margin, Y + Small.LineHeight + Small.Ascent, faint);
        }
    }

    private void Write(TextLine line, float x, float baseline, SKPaint paint) => sheet.Add(canvas => line.Draw(canvas, x, baseline, paint));

    private void Hairline(float y) => sheet.Add(canvas => canvas.DrawLine(Margin, y, SheetWidth - Margin, y, hairline));

    private void Shade(float y, float height) => sheet.Add(canvas => canvas.DrawRect(Margin, y, Width, height, shade));
}

/// <summary>Where a line stands between the margins.</summary>
internal enum Alignment
{
    Left,
    Centre,
    Right,
}
