using System.Globalization;
using Care.Grains.Printing;
using Care.Interfaces.Choices;
using Care.Interfaces.Consultations;
using Care.Interfaces.Patients;

namespace Care.Grains.DischargeSummaries;

/// <summary>Sets a discharge summary (contract 05, §5.4): every section in its order, each only where it has something to tell.</summary>
internal sealed class DischargeSummaryPdf(PrintFonts fonts)
{
    private const string NotAvailable = "N/A";

    /// <summary>Width of the labels, in points, of what is told of the patient, and of all that follows.</summary>
    private const float PatientLabels = 120;
    private const float AdmissionLabels = 140;

    private static readonly TextStyle FacilityStyle = new(24);
    private static readonly TextStyle TitleStyle = new(16, Bold: true);
    private static readonly TextStyle HeadingStyle = new(13, Bold: true);
    private static readonly TextStyle PartStyle = new(10, Bold: true);
    private static readonly TextStyle BodyStyle = new(10);
    private static readonly TextStyle SmallStyle = new(9);

    /// <summary>The document as PDF.</summary>
    public byte[] Write(DischargeSummary summary)
    {
        using var pdf = new PdfWriter(fonts);
        var title = summary.IsAdmission ? "Patient Discharge Summary" : "Patient Summary";
        pdf.Text(summary.FacilityName, FacilityStyle, Alignment.Centre);
        pdf.Rule();
        pdf.Between(title, TitleStyle, $"Created on {PrintedDate.Text(summary.CreatedOn)}", SmallStyle);
        pdf.Rule();
        Patient(pdf, summary);
        pdf.Rule();
        Admission(pdf, summary);
        History(pdf, summary.Patient);
        if (summary.Suggestion is not Suggestion.DD)
        {
            Treatment(pdf, summary);
        }

        Discharge(pdf, summary);
        pdf.Space(10);
        pdf.Text($"Treating Physician: {Bidi.Isolated(OrDash(summary.TreatingPhysician))}", PartStyle, Alignment.Right);
        Annexes(pdf, summary);
        return pdf.Finish(title, $"{Bidi.Isolated(summary.Patient.Name)} · {Bidi.Isolated(summary.FacilityName)}", summary.CreatedOn);
    }

    private static void Patient(PdfWriter pdf, DischargeSummary summary)
    {
        var patient = summary.Patient;
        pdf.Fields(
            [
                ("Full name:", patient.Name),
                ("Gender:", patient.Gender),
                ("Age:", OrNone(PrintedAge.Text(patient.Born, patient.DeathDatetime ?? summary.CreatedOn))),
                ("Blood Group:", OrNone(Choice<BloodGroup>.Label(patient.BloodGroup))),
                ("Phone Number:", patient.PhoneNumber),
                ("Ration Card Category:", OrNone(patient.RationCardCategory)),
            ],
            BodyStyle,
            PatientLabels,
            columns: 2);
        pdf.Fields([("Address:", OrNone(patient.Address))], BodyStyle, PatientLabels);
    }

    private static void Admission(PdfWriter pdf, DischargeSummary summary)
    {
        pdf.Heading(summary.IsAdmission ? "Admission Details" : "Patient Details", HeadingStyle);
        var principal = summary.Diagnoses.FirstOrDefault(diagnosis => diagnosis.IsPrincipal)?.Label;
        var diagnoses = OrNone(string.Join('\n', summary.Diagnoses.Select(diagnosis =>
            $"{Bidi.Isolated(diagnosis.Label)} ({Choice<ConditionVerificationStatus>.Slug(diagnosis.VerificationStatus)})")));
        var symptoms = summary.Symptoms is [] ? "Asymptomatic" : string.Join(", ", summary.Symptoms.Select(Bidi.Isolated));
        (string, string)[] measures = [("Weight:", Measure(summary.Weight, "kg")), ("Height:", Measure(summary.Height, "cm"))];
        var route = ("Route to Facility:", summary.RouteToFacility is { } way ? SentenceCase(Choice<RouteToFacility>.Label(way)) : "(unknown)");
        var allergies = ("Reported Allergies:", OrNone(summary.Patient.Allergies));
        pdf.Fields(
            summary.IsAdmission
                ?
                [
                    route,
                    ("Admitted To:", OrNone(string.Join(", ", summary.BedTypes))),
                    ("Duration of Admission:", OrNone(PrintedDuration.Text(summary.EncounterDate, summary.DischargeDate))),
                    ("Date of admission:", PrintedDate.Text(summary.EncounterDate)),
                    ("IP No:", OrNone(summary.PatientNo)),
                    .. measures,
                    ("Diagnosis at admission:", diagnoses),
                    ("Reason for admission:", OrNone(principal)),
                    ("Symptoms at admission:", symptoms),
                    allergies,
                ]
                : [route, ("OP No:", OrNone(summary.PatientNo)), .. measures, ("Diagnosis:", diagnoses), ("Principal Diagnosis:", OrNone(principal)),
                    ("Symptoms:", symptoms), allergies],
            BodyStyle,
            AdmissionLabels);
    }

    /// <summary>Not where it was said that there is no disease.</summary>
    private static void History(PdfWriter pdf, SummarizedPatient patient)
    {
        if (patient.MedicalHistory is [{ Disease: Disease.None }, ..])
        {
            return;
        }

        pdf.Heading("Medication History:", PartStyle);
        pdf.Table(
            [("COMORBIDITY", 1), ("DETAILS", 2)],
            [.. patient.MedicalHistory.Select(entry => (string[])[Choice<Disease>.Label(entry.Disease), OrNone(entry.Details)])],
            SmallStyle);
    }

    private static void Treatment(PdfWriter pdf, DischargeSummary summary)
    {
        var isPositive = summary.Patient.DiseaseStatus is DiseaseStatus.Positive;
        if (!isPositive && summary is { Medicines: [], Investigations: [], Procedures: [], LabReports: [], InvestigationHistory: [] })
        {
            return;
        }

        pdf.Heading("Treatment Summary", HeadingStyle);
        if (isPositive)
        {
            Infection(pdf, summary.Patient);
        }

        Medicines(pdf, "Medication Administered:", summary.Medicines);
        Part(pdf, "Investigations Conducted:", [("TYPE", 3), ("TIME", 2), ("NOTES", 3)], summary.Investigations, Planned);
        Part(pdf, "Procedures Conducted:", [("PROCEDURE", 3), ("TIME", 2), ("NOTES", 3)], summary.Procedures, Planned);
        Part(
            pdf,
            "Lab Reports:",
            [("REQUESTED ON", 2), ("SAMPLE TYPE", 2), ("LABEL", 2), ("RESULT", 1)],
            summary.LabReports,
            sample => [PrintedDate.Text(sample.RequestedOn), sample.SampleType, sample.Label, sample.Result]);
        Part(
            pdf,
            "Investigation History:",
            [("GROUP", 2), ("NAME", 3), ("RESULT", 2), ("RANGE", 2), ("DATE", 3)],
            summary.InvestigationHistory,
            value => [value.Group, value.Name, value.Result, value.Range, PrintedDate.Text(value.Date)]);

        static IReadOnlyList<string> Planned(PlannedAction action) => [action.What, action.When, OrNone(action.Notes)];
    }

    private static void Infection(PdfWriter pdf, SummarizedPatient patient) => pdf.Fields(
        [
            ("COVID Disease Status:", "Positive"),
            .. patient.DateOfResult is { } result ? [("Test Result Date:", PrintedDate.Text(result))] : (IEnumerable<(string, string)>)[],
            ("Vaccinated against COVID:", patient.IsVaccinated ? "Yes" : "No"),
        ],
        BodyStyle,
        AdmissionLabels);

    private static void Discharge(PdfWriter pdf, DischargeSummary summary)
    {
        pdf.Heading("Discharge Summary", HeadingStyle);
        pdf.Fields(
            [
                ("Discharge Date:", summary.DischargeDate is { } date ? PrintedDate.Text(date) : NotAvailable),
                ("Discharge Reason:", summary.DischargeReason is { } reason ? SentenceCase(reason.ToString()) : NotAvailable),
                ("Discharge Advice:", OrNone(summary.DischargeNotes)),
            ],
            BodyStyle,
            AdmissionLabels);
        if (summary.DischargeReason is DischargeReason.Recovered)
        {
            Medicines(pdf, "Discharge Prescription:", summary.DischargeMedicines);
        }
    }

    private static void Annexes(PdfWriter pdf, DischargeSummary summary)
    {
        if (summary.Files is [])
        {
            return;
        }

        pdf.Heading("Annexes", HeadingStyle);
        Part(pdf, "Uploaded Files:", [("UPLOADED AT", 1), ("NAME", 2)], summary.Files, file => [PrintedDate.Text(file.UploadedAt), file.Name]);
        pdf.Rule();
    }

    private static void Medicines(PdfWriter pdf, string heading, IReadOnlyList<SummarizedMedicine> medicines)
    {
        if (medicines is [])
        {
            return;
        }

        pdf.Heading(heading, PartStyle);
        foreach (var (index, medicine) in medicines.Index())
        {
            pdf.Text($"{index + 1}. {medicine}", BodyStyle);
            if (medicine.Given is { } given)
            {
                pdf.Text(given, SmallStyle, isFaint: true);
            }
        }
    }

    private static void Part<T>(
        PdfWriter pdf, string heading, IReadOnlyList<(string Head, float Part)> columns, IReadOnlyList<T> rows, Func<T, IReadOnlyList<string>> cells)
    {
        if (rows is [])
        {
            return;
        }

        pdf.Heading(heading, PartStyle);
        pdf.Table(columns, [.. rows.Select(cells)], SmallStyle);
    }

    private static string OrNone(string? text) => string.IsNullOrWhiteSpace(text) ? NotAvailable : text;

    private static string OrDash(string? text) => string.IsNullOrWhiteSpace(text) ? "-" : text;

    private static string Measure(double? value, string unit) =>
        value is { } number and not 0 ? string.Create(CultureInfo.InvariantCulture, $"{number} {unit}") : NotAvailable;

    private static string SentenceCase(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..].ToLowerInvariant();
}
