namespace Care.Tests.Binding;

/// <summary>What of views has no value even where everything was set, each with its reason. Whoever adds a line has looked why.</summary>
internal static class MembersThatAreNotFilled
{
    /// <summary>Views that answer what is no object: they are looked at by the tests named.</summary>
    public static IReadOnlyDictionary<string, string> Views { get; } = new Dictionary<string, string>
    {
        ["AssetTransaction"] = "a move; AssetEndpointTests",
        ["AssetBare"] = "of a move; AssetEndpointTests",
        ["AssetPatient"] = "for the token of an asset; AssetUserTests",
        ["AssetPublic"] = "is cached for a day; AssetEndpointTests",
        ["AvailabilityRecord"] = "is written by probes; DeviceMonitorTests",
        ["CoverImage"] = "takes a picture; CoverImageTests",
        ["DeviceConfiguration"] = "for the token of a middleware; DeviceOperationTests",
        ["DeviceOperationResult"] = "what a device says; DeviceOperationTests",
        ["DistrictSummary"] = "is written by jobs; SummaryEndpointTests",
        ["FacilitySummary"] = "is written by jobs; SummaryEndpointTests",
        ["JobHandedOver"] = "what an operator caused; OperatorsEndpointTests",
        ["JobsOfKind"] = "is there while jobs wait; OperatorsEndpointTests",
        ["MiddlewareUser"] = "for the token of a middleware; MiddlewareSignInTests",
        ["OtpSent"] = "says that it was sent; OtpEndpointTests",
        ["PasswordChanged"] = "says that it was; PasswordChangeTests",
        ["PatientFound"] = "what a search finds; PatientListTests",
        ["PatientToken"] = "a session; OtpEndpointTests",
        ["PatientTransferred"] = "what a transfer did; PatientTransferTests",
        ["ResetStatus"] = "says that it was; PasswordResetTests",
        ["RoundAnalysis"] = "a chart; RoundAnalysisTests",
        ["SetAsideJob"] = "a job that failed; SetAsideEndpointTests",
        ["ShiftingTransferred"] = "says that it was; ShiftingEndpointTests",
        ["TokenPair"] = "a session; CredentialsTests",
    };

    public static IReadOnlyDictionary<string, string> Members { get; } = new Dictionary<string, string>
    {
        ["AssetWithStatus.LatestStatus"] = "is written by probes; DeviceMonitorTests",
        ["CameraPreset.IsMigrated"] = "contract 03, §6: true of presets that an old migration made",
        ["Concept.Chapter"] = "the test's concepts stand in no chapter; ConceptIndexTests",
        ["Consultation.AssignedClinicians"] = "contract 05, §4.1: nothing assigns any",
        ["Consultation.DeprecatedVerifiedBy"] = "contract 05, §4.1: of old records",
        ["Consultation.DischargePrescription"] = "contract 05, §4.1: prescriptions are not built yet",
        ["Consultation.DischargePrnPrescription"] = "contract 05, §4.1: prescriptions are not built yet",
        ["Consultation.HasConsents"] = "follows from consents with files; ConsentEndpointTests",
        ["Consultation.IsReadmission"] = "follows from the consultation before; ConsultationBeginningTests",
        ["Consultation.PreviousConsultation"] = "follows from the consultation before; ConsultationBeginningTests",
        ["Consultation.LastUpdatedByTelemedicine"] = "follows from who is assigned; ConsultationChangeTests",
        ["ConsultationDiagnosis.IsMigrated"] = "contract 05, §8: of old records",
        ["DailyRound.CreatedByTelemedicine"] = "follows from who is assigned; DailyRoundEndpointTests",
        ["DailyRound.LastUpdatedByTelemedicine"] = "follows from who is assigned; DailyRoundEndpointTests",
        ["EncounterSymptom.IsMigrated"] = "contract 05, §9: of old records",
        ["EventType.Description"] = "contract 05, §11: the catalogue has none",
        ["EventTypeBranch.Description"] = "contract 05, §11: the catalogue has none",
        ["FacilityBasic.ReadCoverImageUrl"] = "takes a picture; CoverImageTests",
        ["FacilityFull.ReadCoverImageUrl"] = "takes a picture; CoverImageTests",
        ["FacilityFull.FacilityFlags"] = "are set by operators; FacilityEndpointTests",
        ["FacilityCapacityVersion.HistoryChangeReason"] = "contract 02, §5.7: always null",
        ["LocalBodyWithWards.Wards"] = "the search by name; PlaceEndpointTests",
        ["PageEnvelope`1.Previous"] = "first pages are read; PageResultTests",
        ["PatientConsent.Archived"] = "follows from the consultation's end; ConsentEndpointTests",
        ["PatientConsent.ArchivedBy"] = "follows from the consultation's end; ConsentEndpointTests",
        ["PatientConsent.ArchivedDate"] = "follows from the consultation's end; ConsentEndpointTests",
        ["PatientConsent.Files"] = "files of a consent; ConsentEndpointTests",
        ["PatientContact.Deleted"] = "contract 04, §3.1: removed contacts are not shown",
        ["PatientVersion.Deleted"] = "no route deletes a patient",
        ["PatientVersion.HistoryChangeReason"] = "contract 04, §7: always null",
        ["ScheduledJob.LastByHand"] = "an operator ran it; OperatorsEndpointTests",
        ["Skill.Description"] = "the catalogue has none",
        ["UserDetail.ReadProfilePictureUrl"] = "takes a picture; ProfilePictureEndpointTests",
        ["UserListItem.ReadProfilePictureUrl"] = "takes a picture; ProfilePictureEndpointTests",
        ["UserDetail.UserFlags"] = "are set by operators; UserEndpointTests",
    };
}
