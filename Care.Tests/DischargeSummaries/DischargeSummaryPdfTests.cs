using Care.Grains.DischargeSummaries;
using Care.Grains.Printing;
using Care.Interfaces.Consultations;
using Care.Interfaces.Patients;
using Care.Tests.Framework;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace Care.Tests.DischargeSummaries;

/// <summary>The printed summary of a consultation, read back (contract 05, §5.4).</summary>
public sealed class DischargeSummaryPdfTests : IDisposable
{
    private readonly PrintFonts fonts = new();

    public void Dispose() => fonts.Dispose();

    [Fact]
    public void Tells_every_section_in_the_order_of_the_contract()
    {
        var text = Text(SummarizedConsultation.Of());
        string[] inOrder =
        [
            "Patient Discharge Summary", "Created on Nov. 25, 2026, 3:30 p.m.", "Full name:", "Gender:", "Female", "Age:", "40 years", "Blood Group:", "B-",
                "Phone Number:", "+919744100001",
            "Ration Card Category:", "BPL", "Address:", "Aluva 683108", "Admission Details", "Outpatient/emergency room", "ICU, Bed with oxygen support",
                "11 days", "IP/2026/1187", "61.5 kg", "158 cm",
            "1A00 Cholera (confirmed)", "5C70 Volume depletion (provisional)", "Fever, Vomiting, cramps in the calves", "<shellfish> & nuts", "COMORBIDITY",
                "HyperTension", "Treatment Summary",
            "COVID Disease Status:", "Medicine 1, 3 mg, ORAL, BD for 1 days.", "Noradrenaline, titration from 1 ml to 4 ml, IV, STAT for 1 days.",
                "given once, Nov. 14",
                "CBC, Electrolytes", "every 6 hours", "Venous cut-down",
            "Lab Reports:", "ICMR 1", "Investigation History:", "Serum creatinine 1", "Discharge Date:", "Recovered", "Rest for a week.",
                "Discharge Prescription:", "1. Oral rehydration salts, 1 l, ORAL",
            "Treating Physician: Dev Doctor", "Annexes", "X-ray chest.pdf",
        ];
        var at = 0;
        foreach (var part in inOrder)
        {
            var found = text.IndexOf(part, at, StringComparison.Ordinal);
            Assert.True(found >= 0, $"\"{part}\" does not follow on what is before it in:\n{text}");
            at = found;
        }
    }

    [Fact]
    public void Names_an_outpatients_summary_and_its_parts_otherwise()
    {
        var text = Text(SummarizedConsultation.Of() with { Suggestion = Suggestion.OP });
        Assert.Contains("Patient Summary", text, StringComparison.Ordinal);
        Assert.Contains("OP No:", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Duration of Admission", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Leaves_out_the_treatment_of_the_dead_on_arrival()
    {
        var text = Text(SummarizedConsultation.Of() with { Suggestion = Suggestion.DD });
        Assert.DoesNotContain("Treatment Summary", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Says_what_is_not_known()
    {
        var consultation = SummarizedConsultation.Of();
        var text = Text(new()
        {
            FacilityName = "Clinic",
            CreatedOn = SummarizedConsultation.Now,
            Suggestion = Suggestion.A,
            EncounterDate = SummarizedConsultation.Now.AddHours(-3),
            Weight = 0,
            Patient = new() { Name = consultation.Patient.Name, Gender = "Male", MedicalHistory = [(Disease.None, "")] },
        });
        Assert.Contains("(unknown)", text, StringComparison.Ordinal);
        Assert.Contains("Asymptomatic", text, StringComparison.Ordinal);
        Assert.Contains("Treating Physician: -", text, StringComparison.Ordinal);
        Assert.DoesNotContain("COMORBIDITY", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Treatment Summary", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Annexes", text, StringComparison.Ordinal);
        Assert.DoesNotContain("0 kg", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Repeats_the_heads_of_tables_and_numbers_every_page()
    {
        using var document = Read(SummarizedConsultation.Of(rows: 80));
        Assert.True(document.NumberOfPages > 3);
        foreach (var page in document.GetPages())
        {
            Assert.Contains($"Page {page.Number} of {document.NumberOfPages}", TextOf(page), StringComparison.Ordinal);
        }

        var withValues = document.GetPages().Select(TextOf).Where(text => text.Contains("Serum creatinine", StringComparison.Ordinal)).ToList();
        Assert.True(withValues.Count > 1);
        Assert.All(withValues, text => Assert.Contains("RANGE", text, StringComparison.Ordinal));
    }

    [Fact]
    public void Writes_within_the_margins_whatever_the_words_are()
    {
        var consultation = SummarizedConsultation.Of();
        using var document = Read(consultation with
        {
            DischargeNotes = new string('x', 400) + " " + string.Concat(Enumerable.Repeat("നമ്പ്യാർ", 60)) + string.Join('\n', Enumerable.Repeat("line", 200)),
            Procedures = [new(string.Join(' ', Enumerable.Repeat("a very long story", 700)), "", "")],
        });
        Assert.All(document.GetPages().SelectMany(page => page.Letters), letter => Assert.InRange(letter.BoundingBox.Right, 38, 558));
        Assert.All(document.GetPages().SelectMany(page => page.Letters), letter => Assert.InRange(letter.BoundingBox.Bottom, 20, 806));
    }

    [Theory]
    [InlineData("നമ്പ്യാർ", "Malayalam")]
    [InlineData("கவிதா முருகன்", "Tamil")]
    [InlineData("राजेन्द्र", "Devanagari")]
    [InlineData("ನಂದಿನಿ ಗೌಡ", "Kannada")]
    [InlineData("विश्रांती", "Devanagari")]
    public void Shapes_the_scripts_of_the_wards_with_their_own_typefaces(string name, string typeface)
    {
        var pieces = fonts.Pieces(name, isBold: false).ToList();
        Assert.All(pieces, piece => Assert.Contains(typeface, piece.Shaper.Face.FamilyName, StringComparison.Ordinal));
        using var font = new SkiaSharp.SKFont(pieces[0].Shaper.Face, 10);
        var glyphs = pieces.SelectMany(piece => piece.Shaper.Shape(piece.Text, font).Glyphs).ToList();
        Assert.DoesNotContain((ushort)0, glyphs);
        Assert.NotEqual(name.EnumerateRunes().Select(rune => font.GetGlyph(rune.Value)), glyphs);
    }

    [Fact]
    public async Task Takes_less_than_a_second_for_a_long_consultation()
    {
        var document = new DischargeSummaryPdf(fonts);
        var consultation = SummarizedConsultation.Of(rows: 500);
        _ = document.Write(SummarizedConsultation.Of());
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var file = document.Write(consultation);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - allocated < 50 * 1024 * 1024);
        Assert.True(file.Length < 400 * 1024, $"It has {file.Length} bytes.");
        await BestTime.IsBelow(TimeSpan.FromSeconds(1), "A long consultation", () => document.Write(consultation));
    }

    [Fact]
    public void Carries_no_more_of_its_typefaces_than_it_uses()
    {
        var file = new DischargeSummaryPdf(fonts).Write(SummarizedConsultation.Of());
        Assert.True(file.Length < 80 * 1024, $"It has {file.Length} bytes.");
    }

    [Fact]
    public void Sets_the_values_of_a_patient_under_each_other()
    {
        using var document =
            Read(SummarizedConsultation.Of() with { Patient = SummarizedConsultation.Of().Patient with { Name = "Xavier", Address = "Zeal" } });
        var letters = document.GetPage(1).Letters;
        Assert.Equal(letters.First(letter => letter.Value == "X").StartBaseLine.X, letters.First(letter => letter.Value == "Z").StartBaseLine.X, 0.5);
    }

    [Fact]
    public void Keeps_the_text_of_every_row_of_a_table_clear_of_the_rules()
    {
        using var document = Read(SummarizedConsultation.Of(rows: 30));
        foreach (var page in document.GetPages())
        {
            var rules = page.Paths.Where(path => path.IsStroked).Select(path => path.GetBoundingRectangle()).Where(box => box is { Height: < 1, Width: > 400 })
                .Select(box => box!.Value.Bottom).ToList();
            Assert.NotEmpty(rules);
            foreach (var letter in page.Letters.Where(letter => letter.Value is "M" or "S" or "I" or "N"))
            {
                // Above a capital there is room for the vowels and marks that other scripts put there.
                Assert.DoesNotContain(rules, rule => rule > letter.StartBaseLine.Y - 3.5 && rule < letter.StartBaseLine.Y + 11.25);
            }
        }
    }

    [Fact]
    public void Tells_on_every_page_whose_it_is_and_cuts_what_is_too_long_visibly()
    {
        var consultation = SummarizedConsultation.Of(rows: 30);
        using var document = Read(consultation with
        {
            FacilityName = string.Join(' ', Enumerable.Repeat("General Hospital", 12)),
            Patient = consultation.Patient with { Name = "Ravi Kumar" }
        });
        Assert.All(document.GetPages(), page =>
        {
            var footer = string.Concat(page.Letters.Where(letter => letter.StartBaseLine.Y < 50).Select(letter => letter.Value));
            Assert.StartsWith(
                "Ravi Kumar", footer.Replace($"Page {page.Number} of {document.NumberOfPages}", "", StringComparison.Ordinal), StringComparison.Ordinal);
            Assert.Contains("…", footer, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Says_what_a_box_means_where_there_is_one()
    {
        const string note = "stands for a character that could not be printed";
        Assert.DoesNotContain(note, Text(SummarizedConsultation.Of()), StringComparison.Ordinal);
        Assert.Contains(note, Text(SummarizedConsultation.Of() with { DischargeNotes = "中 3 mg" }), StringComparison.Ordinal);
    }

    private PdfDocument Read(DischargeSummary consultation)
    {
        var file = new DischargeSummaryPdf(fonts).Write(consultation);
        if (Environment.GetEnvironmentVariable("CARE_TEST_PRINTS") is { Length: > 0 } folder)
        {
            File.WriteAllBytes(Path.Combine(folder, $"summary-{consultation.Suggestion}-{file.Length}.pdf"), file);
        }

        return PdfDocument.Open(file);
    }

    private string Text(DischargeSummary consultation)
    {
        using var document = Read(consultation);
        return string.Join('\n', document.GetPages().Select(TextOf));
    }

    /// <summary>Ligatures of Latin letters come back as the letters.</summary>
    internal static string TextOf(Page page) => page.Text
        .Replace("ﬃ", "ffi", StringComparison.Ordinal)
        .Replace("ﬁ", "fi", StringComparison.Ordinal)
        .Replace("ﬂ", "fl", StringComparison.Ordinal)
        .Replace("ﬀ", "ff", StringComparison.Ordinal);
}
