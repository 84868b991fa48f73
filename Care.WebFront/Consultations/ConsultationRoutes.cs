using System.Text.Json;
using Care.Interfaces.Calls;
using Care.Interfaces.Consultations;
using Care.Interfaces.Idempotency;
using Care.Interfaces.Permissions;
using Care.WebFront.Binding;
using Care.WebFront.Calls;
using Care.WebFront.Errors;
using Care.WebFront.Permissions;
using Care.WebFront.SignIn;

namespace Care.WebFront.Consultations;

/// <summary>Consultations (contract 05, §4).</summary>
internal static class ConsultationRoutes
{
    public static void MapConsultations(this IEndpointRouteBuilder routes)
    {
        var consultations = routes.MapGroup("/api/v1/consultation").WithTags("consultation").WithMetadata(ChallengeMetadata.ForAssets, new TakesAssetTokens());
        consultations.MapGet("/", List).WithSummary("Consultations");
        consultations.MapPost("/", Begin).AsksFirst(ConsultationPermissions.MayWriteAny).WithSummary("Begin a consultation");
        consultations.MapGet("/patient_from_asset/", PatientFromAsset).WithSummary("Who lies in the bed that the calling asset stands at");
        consultations.MapGet("/{consultation:guid}/", Get).WithSummary("One consultation");
        consultations.MapMethods("/{consultation:guid}/", ["PUT", "PATCH"], Update).AsksFirst(ConsultationPermissions.MayWriteAny, Reach)
            .WithSummary("Change a consultation");
        consultations.MapPost("/{consultation:guid}/discharge_patient/", Discharge).AsksFirst(ConsultationPermissions.MayWriteAny, Reach)
            .WithSummary("End a consultation");
    }

    private static Task<Outcome<Document<Consultation>>> Reach(HttpContext http, IGrainFactory grains) =>
        grains.GetGrain<IConsultation>(http.Id("consultation")).Get();

    private static async Task<PageAnswer<Consultation>> List(ListQuery<ConsultationFilter> query, Cluster cluster, CancellationToken cancellation)
    {
        var filter = query.Read();
        return new(
            await ListedPage.Read(query.Paging, part => cluster.Read(grains => grains.GetGrain<IConsultationQueries>(0).List(filter, part, cancellation))));
    }

    private static async Task<OkAnswer<AssetPatient>> PatientFromAsset(Query<AssetPatientQuery> query, Cluster cluster)
    {
        var preset = query.Read().PresetName;
        return new(await cluster.Read(grains => grains.GetGrain<IConsultationQueries>(0).PatientOfAsset(preset)));
    }

    private static async Task<CreatedAnswer<Consultation>> Begin(Body<ConsultationWrite> body, Cluster cluster) =>
        new(await cluster.Grains.GetGrain<IConsultation>(IdempotentRequest.NewId()).Begin(await Read(body)));

    private static async Task<OkAnswer<Consultation>> Get(Guid consultation, Cluster cluster) =>
        new(await cluster.Read(grains => grains.GetGrain<IConsultation>(consultation).Get()));

    private static async Task<OkAnswer<Consultation>> Update(Guid consultation, Body<ConsultationWrite> body, Cluster cluster) =>
        new(await cluster.Grains.GetGrain<IConsultation>(consultation).Update(await Read(body)));

    private static async Task<EmptyOkAnswer> Discharge(Guid consultation, Body<ConsultationDischarge> body, Cluster cluster) =>
        new(await cluster.Grains.GetGrain<IConsultation>(consultation).Discharge(await body.Read()));

    /// <summary>A bed in words counts only beside the word that the patient is admitted.</summary>
    private static async Task<ConsultationWrite> Read(Body<ConsultationWrite> sent)
    {
        var (consultation, body) = await sent.ReadWithErrors();
        var saysAdmitted = body.Raw("admitted") is { ValueKind: not (JsonValueKind.False or JsonValueKind.Null) };
        return body.Checked(consultation).BedNumber.Sent && !saysAdmitted
            ? consultation with { BedNumber = new Optional<string?>(null) }
            : consultation;
    }

    private sealed record AssetPatientQuery
    {
        /// <summary>The asset's presets of this name.</summary>
        public string? PresetName { get; init; }
    }
}
