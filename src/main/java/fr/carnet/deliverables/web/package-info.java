/** The pages of deliverables: the list, one deliverable with its deposit and its review, and the order page's section. */
@NullMarked
package fr.carnet.deliverables.web;

import org.jspecify.annotations.NullMarked;
