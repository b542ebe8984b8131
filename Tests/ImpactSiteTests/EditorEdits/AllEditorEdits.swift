extension EditorEdit {
  /// All edits, subject by subject.
  static let all: [EditorEdit] = [
    numberEdits,
    moreNumberEdits,
    shareEdits,
    moneyEdits,
    unitEdits,
    periodEdits,
    detailEdits,
    moreDetailEdits,
    slipEdits,
    titleEdits,
    headingEdits,
    habitEdits,
    moreHabitEdits,
    addressEdits,
    pictureEdits,
    referenceEdits,
    moreReferenceEdits,
    fileEdits,
    moreFileEdits,
    settingEdits,
    sharedEdits,
    frenchEdits,
    pageEdits,
    draftEdits,
  ].flatMap { $0 }
}
